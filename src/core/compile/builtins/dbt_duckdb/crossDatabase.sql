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
        ({{ duckdb__datediff(first_date, second_date, 'day') }} // 7 + case
            when date_part('dow', ({{ first_date }})::timestamp) <= date_part('dow', ({{ second_date }})::timestamp) then
                case when {{ first_date }} <= {{ second_date }} then 0 else -1 end
            else
                case when {{ first_date }} <= {{ second_date }} then 1 else 0 end
        end)
    {%- else %}
        (date_diff('{{ datepart }}', {{ first_date }}::timestamp, {{ second_date }}::timestamp ))
    {% endif -%}
{%- endmacro %}

{% macro default__date_trunc(datepart, date) -%}
    date_trunc('{{ datepart }}', {{ date }})
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

{% macro default__hash(field) -%}
    md5(cast({{ field }} as {{ dbt.type_string() }}))
{%- endmacro %}

{% macro default__concat(fields) -%}
    {{ fields | join(' || ') }}
{%- endmacro %}

{% macro default__safe_cast(field, type) %}
    {# DuckDB's own try_cast is left to the model: stock dbt casts plainly #}
    cast({{ field }} as {{ type }})
{% endmacro %}

{% macro default__cast(field, type) %}
    cast({{ field }} as {{ type }})
{% endmacro %}

{% macro default__cast_bool_to_text(field) %}
  {% set text = dbt.type_string() %}
    cast({{ field }} as {{ text }})

{% endmacro %}

{% macro duckdb__any_value(expression) -%}
    arbitrary({{ expression }})
{%- endmacro %}

{% macro default__bool_or(expression) -%}
    bool_or({{ expression }})
{%- endmacro %}

{% macro default__array_append(array, new_element) -%}
    array_append({{ array }}, {{ new_element }})
{%- endmacro %}

{% macro default__array_concat(array_1, array_2) -%}
    array_cat({{ array_1 }}, {{ array_2 }})
{%- endmacro %}

{% macro default__array_construct(inputs, data_type) -%}
    {% if inputs | length > 0 %}
    array[ {{ inputs | join(' , ') }} ]
    {% else %}
    array[]::{{ data_type }}[]
    {% endif %}
{%- endmacro %}

{% macro default__except() %}

    except

{% endmacro %}

{% macro default__intersect() %}

    intersect

{% endmacro %}

{% macro default__escape_single_quotes(expression) -%}
    {{ expression | replace("'", "''") }}
{%- endmacro %}

{% macro default__string_literal(value) -%}
    '{{ value }}'
{%- endmacro %}

{% macro default__type_string() %}{{ return('TEXT') }}{% endmacro %}
{% macro default__type_timestamp() %}{{ return('timestamp') }}{% endmacro %}
{% macro default__type_float() %}{{ return('float') }}{% endmacro %}
{% macro default__type_numeric() %}{{ return('numeric(28,6)') }}{% endmacro %}
{% macro default__type_bigint() %}{{ return('bigint') }}{% endmacro %}
{% macro default__type_int() %}{{ return('integer') }}{% endmacro %}
{% macro default__type_boolean() %}{{ return('boolean') }}{% endmacro %}

{% macro default__length(expression) %}

    length(
        {{ expression }}
    )
{%- endmacro %}

{% macro default__position(substring_text, string_text) %}

    position(
        {{ substring_text }} in {{ string_text }}
    )
{%- endmacro %}

{% macro default__replace(field, old_chars, new_chars) %}

    replace(
        {{ field }},
        {{ old_chars }},
        {{ new_chars }}
    )


{% endmacro %}

{% macro default__right(string_text, length_expression) %}

    right(
        {{ string_text }},
        {{ length_expression }}
    )
{%- endmacro %}

{% macro default__date(year, month, day) -%}
    {%- set text = modules.datetime.date(year, month, day).strftime('%Y-%m-%d') -%}
    to_date('{{ text }}', 'YYYY-MM-DD')
{%- endmacro %}

{% macro duckdb__generate_series(upper_bound) %}
    select
        generate_series as generated_number
    from generate_series(1, {{ upper_bound }})
{% endmacro %}

{#- The smallest n with 2^n at or above the bound. -#}
{% macro default__get_powers_of_two(upper_bound) %}
    {% if upper_bound <= 0 %}
        {% do exceptions.raise_compiler_error("upper bound must be positive") %}
    {% endif %}
    {% for power in range(1, 100) if upper_bound <= 2 ** power %}
        {{ return(power) }}
    {% endfor %}
{% endmacro %}

{#- How many steps lie between two dates, asked of the database. -#}
{% macro default__get_intervals_between(start_date, end_date, datepart) -%}
    {% call statement('get_intervals_between', fetch_result=True) %}
        select {{ dbt.datediff(start_date, end_date, datepart) }}
    {% endcall %}
    {% set result = load_result('get_intervals_between') %}
    {% if result and result['data'] %}
        {{ return(result['data'][0][0]) }}
    {% endif %}
    {{ return(1) }}
{%- endmacro %}

{% macro default__date_spine(datepart, start_date, end_date) %}


    {# both ends are dates; the end itself is left out by generate_series #}


    with rawdata as (

        {{ dbt.generate_series(dbt.get_intervals_between(start_date, end_date, datepart)) }}

    ),

    all_periods as (

        select (
            {{ dbt.dateadd(datepart, 'row_number() over (order by 1) - 1', start_date) }}
        ) as date_{{ datepart }}
        from rawdata

    ),

    filtered as (

        select *
        from all_periods
        where date_{{ datepart }} <= {{ end_date }}

    )

    select * from filtered

{% endmacro %}

{% macro default__equals(expr1, expr2) -%}
    ({{ expr1 }} = {{ expr2 }})
{% endmacro %}

{% macro default__current_timestamp_backcompat() %}
    current_timestamp::timestamp
{% endmacro %}
