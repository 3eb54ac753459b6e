select id, upper(name) as name from {{ ref('customers', version='2') }}
