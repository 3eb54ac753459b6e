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
