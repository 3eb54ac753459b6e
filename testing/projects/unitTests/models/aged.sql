select id, {{ today() }} - day as age, '{{ env_var("UNIT_TEST_PLACE", "nowhere") }}' as place,
  {% if execute and invocation_id == 7 %}7{% else %}0{% endif %} as run
from {{ ref('things_clean') }}
