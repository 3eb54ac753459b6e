(select max(id) from {{ ref('base') }}) + a
