{% macro generate_series(upper_bound) -%}
  {{ return(adapter.dispatch('generate_series', 'dbt')(upper_bound)) }}
{%- endmacro %}

{% macro get_powers_of_two(upper_bound) -%}
  {{ return(adapter.dispatch('get_powers_of_two', 'dbt')(upper_bound)) }}
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

{#- 1 to the bound: every number is a sum of powers of two, each taken or not. -#}
{% macro default__generate_series(upper_bound) %}
    {% set powers = range(dbt.get_powers_of_two(upper_bound)) %}

    with p as (
        select 0 as generated_number union all select 1
    ), unioned as (

    select

    {% for power in powers %}
    p{{ power }}.generated_number * power(2, {{ power }})
    {% if not loop.last %} + {% endif %}
    {% endfor %}
    + 1
    as generated_number

    from

    {% for power in powers %}
    p as p{{ power }}
    {% if not loop.last %} cross join {% endif %}
    {% endfor %}

    )

    select *
    from unioned
    where generated_number <= {{ upper_bound }}
    order by generated_number

{% endmacro %}
