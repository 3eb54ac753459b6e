{{ config(materialized='table', indexes=[{'columns': ['id']}, {'columns': ['id']}]) }}
select a.id, b.name from {{ ref('customers') }} as a join {{ ref('customers', v=2) }} as b using (id)
