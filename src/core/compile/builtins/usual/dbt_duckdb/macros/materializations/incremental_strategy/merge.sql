{% macro duckdb__get_incremental_merge_sql(args_dict) %}
  {{ return(duckdb__get_merge_sql(
    args_dict['target_relation'], args_dict['temp_relation'], args_dict['unique_key'], args_dict['dest_columns'],
    normalize_incremental_predicates(args_dict.get('incremental_predicates'))
  )) }}
{% endmacro %}

{#-
  Rows of `source` that have their key in `target` change it as the configs say, all others are inserted. Lines are those
  of stock dbt: DuckDB's messages quote and number them.
-#}
{% macro duckdb__get_merge_sql(target, source, unique_key, dest_columns, incremental_predicates=none) -%}
  {%- do validate_merge_config(config, target) -%}
  {%- set included = config.get('merge_update_columns', []) -%}
  {%- set excluded = config.get('merge_exclude_columns', []) -%}
  {%- set expressions = config.get('merge_update_set_expressions', {}) -%}
  {%- set usual = merge_clause_defaults(
    config.get('merge_update_condition'), config.get('merge_insert_condition'), included, excluded, expressions
  ) -%}
  {%- set is_chosen = included | length + excluded | length + expressions | length > 0 -%}
  {%- set usual_update = usual.when_matched_update_explicit if is_chosen else usual.when_matched_update_by_name -%}
  {%- set predicates = normalize_incremental_predicates(incremental_predicates) -%}
  {%- set clauses = config.get('merge_clauses', {}) -%}
  {{ config.get('sql_header') or '' }}

    MERGE INTO {{ target }} AS DBT_INTERNAL_DEST
        USING {{ source }} AS DBT_INTERNAL_SOURCE
        {{ duckdb__merge_join_clause(unique_key, config.get('merge_on_using_columns', []), predicates) }}
  {%- for clause in clauses.get('when_matched', [usual_update]) %}
    WHEN MATCHED{{ _merge_clause_condition(clause) }}
    THEN
        {{ _merge_clause_action(clause, dest_columns, is_matched=true) }}
  {%- endfor %}
  {%- for clause in clauses.get('when_not_matched', [usual.when_not_matched_insert_by_name]) %}
    WHEN NOT MATCHED
        {{ 'BY ' ~ clause['by'] | upper ~ ' ' if clause.get('by') }}{{ _merge_clause_condition(clause) }}
    THEN
        {{ _merge_clause_action(clause, dest_columns, is_matched=false) }}
  {%- endfor %}
  {%- set returned = config.get('merge_returning_columns') %}
  {%- if returned %}
    RETURNING {{ returned if returned is string else returned | join(', ') }}
  {%- endif %}
{%- endmacro %}

{#- The key's columns, `USING` where merge_on_using_columns names some, and the predicates. -#}
{% macro duckdb__merge_join_clause(unique_key, merge_on_using_columns, incremental_predicates) -%}
  {%- set predicates = incremental_predicates or [] -%}
  {%- if merge_on_using_columns %}
        USING ({{ merge_on_using_columns | join(', ') }})
    {%- if predicates %}
        ON ({{ predicates | join(') AND (') }})
    {%- endif %}
  {%- else -%}
    {%- set keys = [unique_key] if unique_key is string else unique_key or [] -%}
    {%- set conditions = [] if keys else ['FALSE'] -%}
    {%- for key in keys -%}
      {%- do conditions.append('DBT_INTERNAL_SOURCE.' ~ key ~ ' = DBT_INTERNAL_DEST.' ~ key) -%}
    {%- endfor -%}
    {{ '\n' * ((4 if unique_key is string else 4 + 2 * keys | length) if keys else 2) }}
        ON ({{ (conditions + predicates) | join(') AND (') }})
  {%- endif %}
    {{ '' }}
{%- endmacro %}

{% macro _merge_clause_condition(clause) -%}
  {%- set condition = clause.get('condition') -%}
  {%- if condition %} AND {{ condition if condition is string else '(' ~ condition | join(') AND (') ~ ')' }}{% endif -%}
{%- endmacro %}

{#- What one clause does: update, insert, delete, nothing or an error. -#}
{% macro _merge_clause_action(clause, dest_columns, is_matched) -%}
  {%- set action, mode = clause.get('action'), clause.get('mode') -%}
  {%- set words = {'by_name': 'BY NAME', 'by_position': 'BY POSITION'} -%}
  {%- if action == 'update' and not is_matched -%}
        UPDATE SET
            {{ _merge_expressions(clause.get('set_expressions', {})) | join(', ') }}
  {%- elif action == 'update' -%}
    {%- if mode in words -%}UPDATE {{ words[mode] }}
    {%- elif mode == 'star' -%}UPDATE SET *
    {%- elif mode == 'explicit' -%}
        UPDATE SET
                {{ _merge_assignments(clause.get('update', {}), dest_columns) | join(', ') }}
    {%- endif -%}
  {%- elif action == 'insert' and not is_matched -%}
    {%- set given = clause.get('insert', {}) -%}
    {%- if mode in words -%}INSERT {{ words[mode] }}
    {%- elif mode == 'star' -%}INSERT *
    {%- elif mode == 'explicit' -%}
        INSERT
                ({{ given.get('columns', []) | join(', ') }})
                VALUES ({{ given.get('values', []) | join(', ') }})
    {%- endif -%}
  {%- elif action == 'delete' %}
            DELETE
  {%- elif action == 'do_nothing' %}
            DO NOTHING
  {%- elif action == 'error' -%}
    {%- set message = clause.get('error_message') -%}
    ERROR{{ " '" ~ message | replace("'", "''") ~ "'" if message }}
  {%- endif -%}
{%- endmacro %}

{#- Expressions come first; the columns that have none take the value of the new row. -#}
{% macro _merge_assignments(chosen, dest_columns) %}
  {%- set expressions = chosen.get('set_expressions', {}) -%}
  {%- set assignments = _merge_expressions(expressions) -%}
  {%- for column in get_merge_update_columns(chosen.get('include', []), chosen.get('exclude', []), dest_columns) -%}
    {%- if column | replace('"', '') not in expressions -%}
      {%- do assignments.append(column ~ ' = DBT_INTERNAL_SOURCE.' ~ column) -%}
    {%- endif -%}
  {%- endfor -%}
  {{ return(assignments) }}
{% endmacro %}

{% macro _merge_expressions(expressions) %}
  {%- set assignments = [] -%}
  {%- for column, expression in expressions.items() -%}
    {%- do assignments.append(column ~ ' = ' ~ expression) -%}
  {%- endfor -%}
  {{ return(assignments) }}
{% endmacro %}
