select id, name from {{ ref('things_clean') }}
