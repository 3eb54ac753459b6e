{{ config(group='finance') }}
select * from {{ ref('secret') }}
