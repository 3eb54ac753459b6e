{#- Two relations have as many rows, in all or in each group. One row a difference; failures counts the rows. -#}
{% test equal_rowcount(model, compare_model, group_by_columns=[]) %}
{{ config(fail_calc='coalesce(sum(diff_count), 0)') }}
{{ return(adapter.dispatch('test_equal_rowcount', 'dbt_utils')(model, compare_model, group_by_columns)) }}
{% endtest %}

{% macro default__test_equal_rowcount(model, compare_model, group_by_columns) %}

with compared as (

    {{ dbt_utils.compared_row_counts(model, compare_model, group_by_columns) }}

)

select
    *,
    abs(count_a - count_b) as diff_count
from compared
where count_a <> count_b

{% endmacro %}

{#- Rows of both relations side by side, one row a group; a group that one of them lacks counts 0 there. -#}
{% macro compared_row_counts(model, compare_model, group_by_columns) %}
select
    {%- for column in group_by_columns %}
    {{ column }},
    {%- endfor %}
    sum(in_a) as count_a,
    sum(in_b) as count_b
from (
    select {% for column in group_by_columns %}{{ column }}, {% endfor %}1 as in_a, 0 as in_b from {{ model }}
    union all
    select {% for column in group_by_columns %}{{ column }}, {% endfor %}0 as in_a, 1 as in_b from {{ compare_model }}
) as both_relations
{%- if group_by_columns %}
{{ dbt_utils.group_by(group_by_columns | length) }}
{%- endif %}
{% endmacro %}
