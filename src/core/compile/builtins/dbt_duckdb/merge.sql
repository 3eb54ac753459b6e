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

{#- Configs of another shape, and basic ones beside merge_clauses, are refused together. -#}
{% macro validate_merge_config(config, target_relation=none) %}
  {%- set errors, basic = [], [] -%}
  {%- for name in ['merge_update_condition', 'merge_insert_condition'] if config.get(name) is not none -%}
    {%- if config.get(name) is not string -%}
      {%- do errors.append(name ~ ' must be a string, found: ' ~ config.get(name)) -%}
    {%- endif -%}
    {%- do basic.append(name) -%}
  {%- endfor -%}
  {%- for name in ['merge_on_using_columns', 'merge_update_columns', 'merge_exclude_columns', 'merge_returning_columns'] -%}
    {%- set value = config.get(name) -%}
    {%- if value is not none and (value is string or value is mapping or value is not sequence) -%}
      {%- do errors.append(name ~ ' must be a list') -%}
    {%- endif -%}
    {%- if value and name in ['merge_update_columns', 'merge_exclude_columns'] -%}{%- do basic.append(name) -%}{%- endif -%}
  {%- endfor -%}
  {%- set expressions = config.get('merge_update_set_expressions') -%}
  {%- if expressions is not none and expressions is not mapping -%}
    {%- do errors.append('merge_update_set_expressions must be a dictionary, found: ' ~ expressions) -%}
  {%- endif -%}
  {%- if expressions -%}{%- do basic.append('merge_update_set_expressions') -%}{%- endif -%}
  {%- set clauses = config.get('merge_clauses') -%}
  {%- if clauses is mapping -%}
    {%- if 'when_matched' not in clauses and 'when_not_matched' not in clauses -%}
      {%- do errors.append("merge_clauses must contain at least one of 'when_matched' or 'when_not_matched' keys") -%}
    {%- endif -%}
    {%- if basic -%}
      {%- do errors.append('When merge_clauses is specified, the following basic merge configurations will be ignored and should be removed: ' ~ basic | join(', ') ~ '. Define your merge behavior within merge_clauses instead.') -%}
    {%- endif -%}
  {%- elif clauses is not none -%}
    {%- do errors.append('merge_clauses must be a dictionary, found: ' ~ clauses) -%}
  {%- endif -%}
  {%- if errors -%}
    {% do exceptions.raise_compiler_error('MERGE configuration errors:\n' ~ errors | join('\n')) %}
  {%- endif -%}
{% endmacro %}
