{{ config(tags=['m','a','z']) }}
{{ config(tags='again') }}
select 1 as id
