select id, cast(name as integer) as number from {{ ref('things_clean') }}
