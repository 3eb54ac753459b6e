select id, {{ today() }} - day as age, '{{ env_var("UNIT_TEST_PLACE", "nowhere") }}' as place
from {{ ref('things_clean') }}
