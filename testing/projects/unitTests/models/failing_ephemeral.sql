select id from {{ ref('small') }}
