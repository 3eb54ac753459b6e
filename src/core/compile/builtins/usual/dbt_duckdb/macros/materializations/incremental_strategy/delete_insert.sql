{#- Without a key nothing is deleted; the blanks are those of stock dbt, as DuckDB's messages quote lines. -#}
{% macro duckdb__get_delete_insert_merge_sql(target, source, unique_key, dest_columns, incremental_predicates) -%}
  {%- set predicates = incremental_predicates or [] -%}
  {%- if unique_key and unique_key is string %}

            delete from {{ target }}
            where (
                {{ unique_key }}) in (
                select ({{ unique_key }})
                from {{ source }}
            )
    {%- for predicate in predicates %}

                    and {{ predicate }}
    {%- endfor %}
    {{- '\n' ~ ' ' * 16 if predicates }};
    {{- '\n\n\n' }}
  {%- elif unique_key %}

            delete from {{ target }} as DBT_INCREMENTAL_TARGET
            using {{ source }}
            where (
    {%- for key in unique_key %}

                    {{ source }}.{{ key }} = DBT_INCREMENTAL_TARGET.{{ key }}
                    {{ 'and ' if not loop.last }}
    {%- endfor %}
    {{- '\n\n' if predicates }}
    {%- for predicate in predicates %}

                        and {{ predicate }}
    {%- endfor %}


            );
    {{- '\n\n' }}
  {%- endif %}

{{ _insert_from(target, source, dest_columns) }}
{%- endmacro %}
