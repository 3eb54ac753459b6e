{#- Rows to columns: for each value an aggregate over then_value where the column compares, else_value elsewhere. -#}
{%- macro pivot(
    column, values, alias=true, agg='sum', cmp='=', prefix='', suffix='',
    then_value=1, else_value=0, quote_identifiers=true, distinct=false
) -%}
{{ return(adapter.dispatch('pivot', 'dbt_utils')(
    column, values, alias, agg, cmp, prefix, suffix, then_value, else_value, quote_identifiers, distinct
)) }}
{%- endmacro -%}

{%- macro default__pivot(
    column, values, alias=true, agg='sum', cmp='=', prefix='', suffix='',
    then_value=1, else_value=0, quote_identifiers=true, distinct=false
) -%}
{%- for value in values %}
    {%- set literal = dbt.string_literal(dbt.escape_single_quotes(value | string)) %}
    {{ agg }}(
        {{ 'distinct ' if distinct }}case when {{ column }} {{ cmp }} {{ literal }} then {{ then_value }}
        {%- if else_value is not none %} else {{ else_value }}{% endif %} end
    )
    {%- if alias %} as {{ dbt_utils.pivoted_name(prefix ~ value ~ suffix, quote_identifiers) }}{% endif %}
    {{- ',' if not loop.last }}
{%- endfor %}
{%- endmacro -%}

{%- macro pivoted_name(name, quote_identifiers) -%}
{{ return(adapter.quote(name) if quote_identifiers else dbt_utils.slugify(name)) }}
{%- endmacro -%}

{#- A text as an unquoted identifier: lower case, blanks and hyphens as underscores, else only letters and digits. -#}
{%- macro slugify(string) -%}
{%- set pattern = modules.re -%}
{%- set words = pattern.sub('[ -]+', '_', string | lower) -%}
{%- set name = pattern.sub('[^a-z0-9_]+', '', words) -%}
{{ return(pattern.sub('^([0-9])', '_\\1', name)) }}
{%- endmacro -%}
