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
  {%- endset -%}
  delete from {{ arg_dict['target_relation'] }}
        where {{ span }}
        {%- for predicate in normalize_incremental_predicates(arg_dict.get('incremental_predicates')) %}
        and ({{ predicate }})
        {%- endfor %};

        insert into {{ arg_dict['target_relation'] }} ({{ columns }})
        select {{ columns }}
        from {{ arg_dict['temp_relation'] }}
        where {{ span }};
{%- endmacro %}
