{#-
    Two relations hold the same set of rows, over all columns or the named ones. One row a difference, with which_diff
    a_minus_b or b_minus_a. With precision, numbers are compared after rounding to so many decimals.
-#}
{% test equality(model, compare_model, compare_columns=none, exclude_columns=none, precision=none) %}
{{ return(adapter.dispatch('test_equality', 'dbt_utils')(
    model, compare_model, compare_columns, exclude_columns, precision
)) }}
{% endtest %}

{% macro default__test_equality(model, compare_model, compare_columns, exclude_columns, precision) %}
{%- if compare_columns and exclude_columns -%}
    {{ exceptions.raise_compiler_error('equality takes compare_columns or exclude_columns, not both.') }}
{%- endif -%}
{%- if not execute -%}{{ return('') }}{%- endif -%}

{%- set terms = dbt_utils.equality_terms(model, compare_model, compare_columns, exclude_columns, precision) %}

with a as (

    select {{ terms }} from {{ model }}

),

b as (

    select {{ terms }} from {{ compare_model }}

),

a_minus_b as (

    select * from a
    {{ dbt.except() }}
    select * from b

),

b_minus_a as (

    select * from b
    {{ dbt.except() }}
    select * from a

)

select 'a_minus_b' as which_diff, a_minus_b.* from a_minus_b
union all
select 'b_minus_a' as which_diff, b_minus_a.* from b_minus_a

{% endmacro %}

{#- The select list by which both sides are compared. Named columns without precision need no look at the database. -#}
{% macro equality_terms(model, compare_model, compare_columns, exclude_columns, precision) %}
{%- if compare_columns and precision is none -%}
    {{ return(compare_columns | join(', ')) }}
{%- endif -%}

{%- set excluded = (exclude_columns or []) | map('lower') | list -%}
{%- set included = (compare_columns or []) | map('lower') | list -%}
{%- set names = [] -%}
{%- set terms = [] -%}
{%- for column in adapter.get_columns_in_relation(model) -%}
    {%- set name = column.name | lower -%}
    {%- if name not in excluded and (not included or name in included) -%}
        {%- do names.append(name) -%}
        {%- set quoted = adapter.quote(column.name) -%}
        {%- if precision is not none and (column.is_numeric() or column.is_float()) -%}
            {%- do terms.append('round(' ~ quoted ~ ', ' ~ precision ~ ') as ' ~ quoted) -%}
        {%- else -%}
            {%- do terms.append(quoted) -%}
        {%- endif -%}
    {%- endif -%}
{%- endfor -%}

{%- if not compare_columns -%}
    {%- for column in adapter.get_columns_in_relation(compare_model) if column.name | lower not in names + excluded -%}
        {{ exceptions.raise_compiler_error(
            'equality: column ' ~ column.name ~ ' of ' ~ compare_model ~ ' is not in ' ~ model ~ '.'
        ) }}
    {%- endfor -%}
{%- endif -%}
{{ return(terms | join(', ')) }}
{% endmacro %}
