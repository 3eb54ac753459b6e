{% macro duckdb__get_incremental_merge_sql(args_dict) %}
  {{ return(duckdb__get_merge_sql(
    args_dict['target_relation'], args_dict['temp_relation'], args_dict['unique_key'], args_dict['dest_columns'],
    args_dict.get('incremental_predicates')
  )) }}
{% endmacro %}

{#- Rows of `source` that have their key in `target` change it as the configs say, all others are inserted. -#}
{% macro duckdb__get_merge_sql(target, source, unique_key, dest_columns, incremental_predicates=none) -%}
  {%- do validate_merge_config(config, target) -%}
  {%- set clauses = config.get('merge_clauses') or {} -%}
  {{ config.get('sql_header') or '' }}
  MERGE INTO {{ target }} AS DBT_INTERNAL_DEST
    USING {{ source }} AS DBT_INTERNAL_SOURCE
    {{ merge_condition(unique_key, incremental_predicates) }}
  {%- for clause in clauses.get('when_matched', [usual_merge_update()]) %}
  WHEN MATCHED{{ merge_clause_condition(clause) }} THEN {{ merge_clause_action(clause, dest_columns) }}
  {%- endfor %}
  {%- for clause in clauses.get('when_not_matched', [usual_merge_insert()]) %}
  WHEN NOT MATCHED {{ 'BY ' ~ clause['by'] | upper ~ ' ' if clause.get('by') }}{{ merge_clause_condition(clause) }} THEN {{ merge_clause_action(clause, dest_columns) }}
  {%- endfor %}
  {%- set returned = config.get('merge_returning_columns') %}
  {%- if returned %}
  RETURNING {{ returned if returned is string else returned | join(', ') }}
  {%- endif %}
{%- endmacro %}

{#- The key's columns, `USING` where merge_on_using_columns names some, and the predicates. -#}
{% macro merge_condition(unique_key, incremental_predicates) -%}
  {%- set using_columns = config.get('merge_on_using_columns') or [] -%}
  {%- set given = incremental_predicates or [] -%}
  {%- set predicates = [given] if given is string else given -%}
  {%- set conditions = [] -%}
  {%- if using_columns -%}
    USING ({{ using_columns | join(', ') }})
  {%- else -%}
    {%- set keys = [unique_key] if unique_key is string else unique_key or [] -%}
    {%- for key in keys -%}
      {%- do conditions.append('DBT_INTERNAL_SOURCE.' ~ key ~ ' = DBT_INTERNAL_DEST.' ~ key) -%}
    {%- endfor -%}
    {%- if not keys -%}{%- do conditions.append('FALSE') -%}{%- endif -%}
  {%- endif -%}
  {%- do conditions.extend(predicates) -%}
  {%- if conditions %} ON ({{ conditions | join(') AND (') }}){% endif -%}
{%- endmacro %}

{#- All columns by name, or those that merge_update_columns, merge_exclude_columns and expressions choose. -#}
{% macro usual_merge_update() %}
  {%- set chosen = {
    'include': config.get('merge_update_columns') or [],
    'exclude': config.get('merge_exclude_columns') or [],
    'set_expressions': config.get('merge_update_set_expressions') or {}
  } -%}
  {%- set is_chosen = chosen['include'] or chosen['exclude'] or chosen['set_expressions'] -%}
  {{ return({
    'action': 'update',
    'condition': config.get('merge_update_condition'),
    'mode': 'explicit' if is_chosen else 'by_name',
    'update': chosen
  }) }}
{% endmacro %}

{% macro usual_merge_insert() %}
  {{ return({'action': 'insert', 'condition': config.get('merge_insert_condition'), 'mode': 'by_name'}) }}
{% endmacro %}

{% macro merge_clause_condition(clause) -%}
  {%- set condition = clause.get('condition') -%}
  {%- if condition %} AND {{ condition if condition is string else '(' ~ condition | join(') AND (') ~ ')' }}{% endif -%}
{%- endmacro %}

{#- What one clause does: update, insert, delete, nothing or an error. -#}
{% macro merge_clause_action(clause, dest_columns) -%}
  {%- set action, mode = clause.get('action'), clause.get('mode') -%}
  {%- set words = {'by_name': 'BY NAME', 'by_position': 'BY POSITION'} -%}
  {%- if action == 'update' -%}
    {%- if mode in words -%}UPDATE {{ words[mode] }}
    {%- elif mode == 'star' -%}UPDATE SET *
    {%- else -%}UPDATE SET {{ merge_assignments(clause, dest_columns) | join(', ') }}
    {%- endif -%}
  {%- elif action == 'insert' -%}
    {%- set given = clause.get('insert', {}) -%}
    {%- if mode in words -%}INSERT {{ words[mode] }}
    {%- elif mode == 'star' -%}INSERT *
    {%- else -%}INSERT ({{ given.get('columns', []) | join(', ') }}) VALUES ({{ given.get('values', []) | join(', ') }})
    {%- endif -%}
  {%- elif action == 'delete' -%}DELETE
  {%- elif action == 'do_nothing' -%}DO NOTHING
  {%- elif action == 'error' -%}
    {%- set message = clause.get('error_message') -%}
    ERROR{{ " '" ~ message | replace("'", "''") ~ "'" if message }}
  {%- endif -%}
{%- endmacro %}

{#- Expressions come first; the columns that have none take the value of the new row. -#}
{% macro merge_assignments(clause, dest_columns) %}
  {%- set chosen = clause.get('update', {}) -%}
  {%- set expressions = clause.get('set_expressions') or chosen.get('set_expressions') or {} -%}
  {%- set assignments = [] -%}
  {%- for column, expression in expressions.items() -%}
    {%- do assignments.append(column ~ ' = ' ~ expression) -%}
  {%- endfor -%}
  {%- if 'update' in clause -%}
    {%- for column in get_merge_update_columns(chosen.get('include', []), chosen.get('exclude', []), dest_columns) -%}
      {%- if column | replace('"', '') not in expressions -%}
        {%- do assignments.append(column ~ ' = DBT_INTERNAL_SOURCE.' ~ column) -%}
      {%- endif -%}
    {%- endfor -%}
  {%- endif -%}
  {{ return(assignments) }}
{% endmacro %}
