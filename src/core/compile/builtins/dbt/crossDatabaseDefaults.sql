{#- What the macros for all databases are where an adapter has none of its own; a project may call them by these names. -#}
{% macro default__datediff(first_date, second_date, datepart) -%}
  datediff( {{ datepart }}, {{ first_date }}, {{ second_date }} )
{%- endmacro %}
{% macro default__dateadd(datepart, interval, from_date_or_timestamp) -%}
  dateadd( {{ datepart }}, {{ interval }}, {{ from_date_or_timestamp }} )
{%- endmacro %}
{% macro default__split_part(string_text, delimiter_text, part_number) -%}
  split_part( {{ string_text }}, {{ delimiter_text }}, {{ part_number }} )
{%- endmacro %}
{% macro _split_part_negative(string_text, delimiter_text, part_number) -%}
  {%- set count = "length(" ~ string_text ~ ") - length( replace(" ~ string_text ~ ", " ~ delimiter_text ~ ", '') )" -%}
  split_part( {{ string_text }}, {{ delimiter_text }}, {{ count }} + 2 + {{ part_number }} )
{%- endmacro %}
{% macro default__any_value(expression) -%}any_value({{ expression }}){%- endmacro %}

{% macro default__date_trunc(datepart, date) -%}
    date_trunc('{{ datepart }}', {{ date }})
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
