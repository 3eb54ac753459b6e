{#- The column has a value somewhere, in all or in each group. An empty relation fails. -#}
{% test at_least_one(model, column_name, group_by_columns=[]) %}
{{ return(adapter.dispatch('test_at_least_one', 'dbt_utils')(model, column_name, group_by_columns)) }}
{% endtest %}

{% macro default__test_at_least_one(model, column_name, group_by_columns) %}
{{ dbt_utils.groups_having('count(' ~ column_name ~ ') = 0', 'count(' ~ column_name ~ ')', model, group_by_columns) }}
{% endmacro %}

{#- The groups of a relation for which a condition over an aggregate holds, with that aggregate. -#}
{% macro groups_having(condition, aggregate, model, group_by_columns) %}

select
    {%- for column in group_by_columns %}
    {{ column }},
    {%- endfor %}
    {{ aggregate }} as filler_column
from {{ model }}
{%- if group_by_columns %}
{{ dbt_utils.group_by(group_by_columns | length) }}
{%- endif %}
having {{ condition }}

{% endmacro %}
