{% macro duckdb__get_incremental_default_sql(arg_dict) %}
  {{ return(get_incremental_delete_insert_sql(arg_dict)) }}
{% endmacro %}

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
  {{ insert_from(target, source, dest_columns) }}
{%- endmacro %}

{% macro duckdb__get_incremental_merge_sql(args_dict) %}
  {{ return(duckdb__get_merge_sql(
    args_dict['target_relation'], args_dict['temp_relation'], args_dict['unique_key'], args_dict['dest_columns'],
    normalize_incremental_predicates(args_dict.get('incremental_predicates'))
  )) }}
{% endmacro %}

{#- The rows of a batch replace those of the table that belong to its span. -#}
{% macro duckdb__get_incremental_microbatch_sql(arg_dict) %}
  {%- if config.get('unique_key') -%}
    {% do exceptions.raise_compiler_error("microbatch incremental strategy does not support 'unique_key'. Microbatch runs delete+insert per batch based on 'event_time' and does not do key-based upserts. Remove 'unique_key' or use incremental_strategy='merge'.") %}
  {%- endif -%}
  {%- set columns = get_quoted_csv(arg_dict['dest_columns'] | map(attribute='name')) -%}
  {%- set field = config.get('event_time') -%}
  {%- set span -%}
    {{ field }} >= '{{ model.batch.event_time_start }}'
        and {{ field }} < '{{ model.batch.event_time_end }}'
  {%- endset %}
  delete from {{ arg_dict['target_relation'] }}
        where {{ span }}
        {%- for predicate in normalize_incremental_predicates(arg_dict.get('incremental_predicates')) %}
        and ({{ predicate }})
        {%- endfor %};

        insert into {{ arg_dict['target_relation'] }} ({{ columns }})
        select {{ columns }}
        from {{ arg_dict['temp_relation'] }}
        where {{ span }};
{% endmacro %}

{#- One predicate or a list of them, as a list. -#}
{% macro normalize_incremental_predicates(incremental_predicates) %}
  {%- set given = [] if incremental_predicates is none else incremental_predicates -%}
  {%- if given is mapping or given is not sequence -%}
    {% do exceptions.raise_compiler_error('incremental_predicates must be a list of strings or a string') %}
  {%- endif -%}
  {{ return([given] if given is string else given | list) }}
{% endmacro %}
