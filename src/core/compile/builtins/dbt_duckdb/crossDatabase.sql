{#- What DuckDB says to dbt's cross-database macros; blanks and line ends as stock dbt gives them. -#}
{% macro duckdb__dateadd(datepart, interval, from_date_or_timestamp) %}

    ({{ from_date_or_timestamp }} + {{ duckdb_span(datepart | lower, interval) }})
{%- endmacro %}

{#- DuckDB has no quarters, and dbt-duckdb writes weeks as days. -#}
{% macro duckdb_span(unit, number) %}
  {% set count = 'cast(' ~ number ~ ' as bigint)' %}
  {% set other = {'quarter': (3, 'month'), 'week': (7, 'day')}.get(unit) %}
  {{ return('(' ~ count ~ ' * ' ~ other[0] ~ ') * interval 1 ' ~ other[1] if other else count ~ ' * interval 1 ' ~ unit) }}
{% endmacro %}

{% macro duckdb__datediff(first_date, second_date, datepart) -%}
    {%- if datepart == 'week' %}
            ({{ datediff(first_date, second_date, 'day') }} // 7 + case
            when date_part('dow', ({{ first_date }})::timestamp) <= date_part('dow', ({{ second_date }})::timestamp) then
                case when {{ first_date }} <= {{ second_date }} then 0 else -1 end
            else
                case when {{ first_date }} <= {{ second_date }} then 1 else 0 end
        end)
    {% else %}
        (date_diff('{{ datepart }}', {{ first_date }}::timestamp, {{ second_date }}::timestamp ))
    {% endif -%}
{%- endmacro %}

{#- The day before the next period begins. DuckDB has no interval of a quarter: three months stand for it. -#}
{% macro duckdb__last_day(date, datepart) -%}
    {%- set step = 3 if datepart == 'quarter' else 1 -%}
    {%- set unit = 'month' if datepart == 'quarter' else datepart -%}
    {%- if datepart == 'quarter' -%}
    -- duckdb dateadd does not support quarter interval.
    {% endif -%}
    cast(
        {{ duckdb__dateadd('day', '-1', duckdb__dateadd(unit, step, dbt.date_trunc(datepart, date))) }}
        as date)
{%- endmacro %}

{% macro duckdb__split_part(string_text, delimiter_text, part_number) %}
    string_split({{ string_text }}, {{ delimiter_text }})[ {{ part_number }} ]
{% endmacro %}

{% macro duckdb__listagg(measure, delimiter_text, order_by_clause, limit_num) -%}
    {%- if limit_num -%}
    list_aggr(
        (array_agg(
            {{ measure }}
            {{ order_by_clause if order_by_clause }}
        ))[1:{{ limit_num }}],
        'string_agg',
        {{ delimiter_text }}
        )
    {%- else %}
    string_agg(
        {{ measure }},
        {{ delimiter_text }}
        {{ order_by_clause if order_by_clause }}
        )
    {%- endif -%}
{%- endmacro %}

{% macro duckdb__any_value(expression) -%}
    arbitrary({{ expression }})
{%- endmacro %}

{% macro duckdb__generate_series(upper_bound) %}
    select
        generate_series as generated_number
    from generate_series(1, {{ upper_bound }})
{% endmacro %}
