{#- Without a key nothing is deleted; the blanks are those of stock dbt, as DuckDB's messages quote lines. -#}
{% macro duckdb__get_delete_insert_merge_sql(target, source, unique_key, dest_columns, incremental_predicates) -%}
  {% if unique_key %}
    {% if unique_key is string %}
  delete from {{ target }}
  where ({{ unique_key }}) in (
    select ({{ unique_key }}) from {{ source }}
  )
  {%- for predicate in incremental_predicates or [] %}
    and {{ predicate }}
  {%- endfor %};
    {% else %}
  delete from {{ target }} as DBT_INCREMENTAL_TARGET
  using {{ source }}
  where (
    {% for key in unique_key -%}
    {{ source }}.{{ key }} = DBT_INCREMENTAL_TARGET.{{ key }}{{ ' and ' if not loop.last }}
    {%- endfor %}
    {%- for predicate in incremental_predicates or [] %}
    and {{ predicate }}
    {%- endfor %}
  );
    {% endif %}
  {% endif %}
  {{ _insert_from(target, source, dest_columns) }}
{%- endmacro %}
