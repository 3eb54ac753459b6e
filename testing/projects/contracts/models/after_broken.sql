select * from {{ ref('broken_types') }}
