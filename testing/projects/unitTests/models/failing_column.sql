select id from {{ ref('things_clean') }}
