{#- Configs of another shape, and basic ones beside merge_clauses, are refused together. -#}
{% macro validate_merge_config(config, target_relation=none) %}
  {%- set errors = [] -%}
  {%- set fields = {
    'merge_update_condition': 'string',
    'merge_insert_condition': 'string',
    'merge_on_using_columns': 'sequence',
    'merge_update_columns': 'sequence',
    'merge_update_set_expressions': 'mapping',
    'merge_exclude_columns': 'sequence',
    'merge_returning_columns': 'sequence'
  } -%}
  {%- for name, kind in fields.items() -%}
    {%- if kind == 'string' -%}{%- do validate_string_field(config.get(name), name, errors) -%}
    {%- elif kind == 'sequence' -%}{%- do validate_string_list_field(config.get(name), name, errors) -%}
    {%- else -%}{%- do validate_dict_field(config.get(name), name, errors) -%}
    {%- endif -%}
  {%- endfor -%}
  {%- do validate_merge_clauses(config, fields, errors) -%}
  {%- if errors -%}
    {% do exceptions.raise_compiler_error('MERGE configuration errors:\n' ~ errors | join('\n')) %}
  {%- endif -%}
{% endmacro %}

{#- What each kind of clause is, and that no basic config says the same in another way. -#}
{% macro validate_merge_clauses(config, base_configuration_fields, errors) %}
  {%- set clauses = config.get('merge_clauses') -%}
  {%- if clauses is mapping -%}
    {%- set kinds = ['when_matched', 'when_not_matched'] | select('in', clauses) | list -%}
    {%- if not kinds -%}
      {%- do errors.append("merge_clauses must contain at least one of 'when_matched' or 'when_not_matched' keys") -%}
    {%- endif -%}
    {%- for kind in kinds -%}{%- do validate_merge_clause_list(clauses, kind, errors) -%}{%- endfor -%}
    {%- set basic = [] -%}
    {%- for name, kind in base_configuration_fields.items() if name not in ['merge_on_using_columns', 'merge_returning_columns'] -%}
      {%- set value = config.get(name) -%}
      {%- if value is not none and (kind == 'string' or value | length > 0) -%}{%- do basic.append(name) -%}{%- endif -%}
    {%- endfor -%}
    {%- if basic -%}
      {%- do errors.append('When merge_clauses is specified, the following basic merge configurations will be ignored and should be removed: ' ~ basic | join(', ') ~ '. Define your merge behavior within merge_clauses instead.') -%}
    {%- endif -%}
  {%- else -%}
    {%- do validate_dict_field(clauses, 'merge_clauses', errors) -%}
  {%- endif -%}
{% endmacro %}

{% macro validate_merge_clause_list(merge_clauses, clause_type, errors) %}
  {%- set name, clauses = 'merge_clauses.' ~ clause_type, merge_clauses.get(clause_type) -%}
  {%- if clauses is string or clauses is mapping or clauses is not sequence -%}
    {%- do errors.append(name ~ ' must be a list') -%}
  {%- elif not clauses -%}
    {%- do errors.append(name ~ ' must contain at least one element') -%}
  {%- else -%}
    {%- for clause in clauses if clause is not mapping -%}
      {%- do errors.append(name ~ ' elements must be dictionaries, found: ' ~ clause) -%}
    {%- endfor -%}
  {%- endif -%}
{% endmacro %}
