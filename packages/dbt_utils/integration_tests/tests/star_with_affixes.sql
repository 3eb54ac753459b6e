{% set columns = dbt_utils.star(from=ref('parcels'), relation_alias='p', except=['id'], prefix='max_', suffix='_in') %}

select '{{ columns }}' as actual
where '{{ columns | replace('\n', ' ') }}' <> 'p."size" as "max_size_in",   p."weight" as "max_weight_in"'
