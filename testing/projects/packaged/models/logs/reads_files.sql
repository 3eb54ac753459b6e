select count(*) as rows_of_empty from {{ ref('filed_empty') }}
