{#-
    Takes the place of dbt's own relationships: a key that is not in the other relation is a warning, because the row is
    kept, and an error from 1 % of the rows on. One row a broken key; error_from is the number of rows that makes 1 %.
-#}
{% test relationships(model, column_name, to, field) %}
{{ config(severity='error', error_if='>= coalesce(max(error_from), 1)') }}

with child as (

    select {{ column_name }} as from_field
    from {{ model }}

),

parent as (

    select {{ field }} as to_field
    from {{ to }}

),

tolerance as (

    select greatest(1, ceil(count(*) / 100.0)) as error_from
    from child

)

select
    child.from_field,
    tolerance.error_from
from child
cross join tolerance
where
    child.from_field is not null
    and not exists (select 1 from parent where parent.to_field = child.from_field)

{% endtest %}
