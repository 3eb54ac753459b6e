{#-
    The distinct values of a column as a list, the most frequent first. While dbt only parses, and when the relation
    does not exist yet, the default; without a default a missing relation is an error.
-#}
{%- macro get_column_values(table, column, order_by='count(*) desc', max_records=none, default=none, where=none) -%}
{{ return(adapter.dispatch('get_column_values', 'dbt_utils')(table, column, order_by, max_records, default, where)) }}
{%- endmacro -%}

{%- macro default__get_column_values(
    table, column, order_by='count(*) desc', max_records=none, default=none, where=none
) -%}
{%- if not execute -%}{{ return(default or []) }}{%- endif -%}
{%- if load_relation(table) is none -%}
    {%- if default is none -%}
        {{ exceptions.raise_compiler_error(
            'get_column_values: relation ' ~ table ~ ' does not exist, and no default is given.'
        ) }}
    {%- endif -%}
    {{ return(default) }}
{%- endif -%}

{%- set query -%}
select {{ column }} as value
from {{ table }}
{%- if where is not none %}
where {{ where }}
{%- endif %}
group by {{ column }}
order by {{ order_by }}
{%- if max_records is not none %}
limit {{ max_records }}
{%- endif %}
{%- endset -%}
{{ return(run_query(query).columns[0].values() | list) }}
{%- endmacro -%}
