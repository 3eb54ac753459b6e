{#- All columns of a relation but the excepted ones, as a select list; names may get an alias and affixes. -#}
{%- macro star(from, relation_alias=false, except=[], prefix='', suffix='', quote_identifiers=true) -%}
{{ return(adapter.dispatch('star', 'dbt_utils')(from, relation_alias, except, prefix, suffix, quote_identifiers)) }}
{%- endmacro -%}

{%- macro default__star(from, relation_alias=false, except=[], prefix='', suffix='', quote_identifiers=true) -%}
{%- if not execute -%}{{ return('*') }}{%- endif -%}
{%- set columns = [] -%}
{%- for name in dbt_utils.get_filtered_columns_in_relation(from, except) -%}
    {%- set column = adapter.quote(name) if quote_identifiers else name -%}
    {%- if relation_alias -%}
        {%- set column = relation_alias ~ '.' ~ column -%}
    {%- endif -%}
    {%- set renamed = prefix ~ name ~ suffix -%}
    {%- if prefix or suffix -%}
        {%- set column = column ~ ' as ' ~ (adapter.quote(renamed) if quote_identifiers else renamed) -%}
    {%- endif -%}
    {%- do columns.append(column) -%}
{%- endfor -%}
{{ return(columns | join(',\n  ') or '/* no columns are left in ' ~ from ~ ' */') }}
{%- endmacro -%}

{#- Names of a relation's columns but the excepted ones, whose case does not matter. -#}
{%- macro get_filtered_columns_in_relation(from, except=[]) -%}
{{ return(adapter.dispatch('get_filtered_columns_in_relation', 'dbt_utils')(from, except)) }}
{%- endmacro -%}

{%- macro default__get_filtered_columns_in_relation(from, except=[]) -%}
{%- if not execute -%}{{ return([]) }}{%- endif -%}
{%- if from.is_cte -%}
    {{ exceptions.raise_compiler_error(
        'The columns of ' ~ from ~ ' cannot be listed: an ephemeral model has no relation in the database.'
    ) }}
{%- endif -%}
{%- set excepted = except | map('lower') | list -%}
{%- set names = [] -%}
{%- for column in adapter.get_columns_in_relation(from) if column.name | lower not in excepted -%}
    {%- do names.append(column.name) -%}
{%- endfor -%}
{{ return(names) }}
{%- endmacro -%}
