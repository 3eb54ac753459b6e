{{ config(tags=['in_file']) }}
select id, name, built_as from {{ ref('customers', v=1) }}
