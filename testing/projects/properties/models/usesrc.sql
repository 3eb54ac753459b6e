select '{{ source('s','T1') }}' as a, '{{ source('s','t2') }}' as b from {{ source('s','t2') }} -- {{ source('s','T1').include(database=false) }}
