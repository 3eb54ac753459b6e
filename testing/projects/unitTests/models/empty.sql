select id, name from {{ ref('things_clean') }} where id > 10
