{#- A relation has fewer rows than another, in all or in each group. failures is how many rows it has too many. -#}
{% test fewer_rows_than(model, compare_model, group_by_columns=[]) %}
{{ config(fail_calc='coalesce(sum(row_count_delta), 0)') }}
{{ return(adapter.dispatch('test_fewer_rows_than', 'dbt_utils')(model, compare_model, group_by_columns)) }}
{% endtest %}

{% macro default__test_fewer_rows_than(model, compare_model, group_by_columns) %}

with compared as (

    {{ dbt_utils.compared_row_counts(model, compare_model, group_by_columns) }}

)

select
    {%- for column in group_by_columns %}
    {{ column }},
    {%- endfor %}
    coalesce(count_a, 0) as count_our_model,
    coalesce(count_b, 0) as count_comparison_model,
    coalesce(count_a, 0) - coalesce(count_b, 0) + 1 as row_count_delta
from compared
where coalesce(count_a, 0) >= coalesce(count_b, 0)

{% endmacro %}
