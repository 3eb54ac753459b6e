select {{ run_query('select 41 + 1 as n, 2 as m')[0]['n'] if execute else 0 }} as n, *
from {{ ref('eph_b') }}
