{#- The clauses of a merge that names none: all columns by name, or those that the configs choose. -#}
{% macro merge_clause_defaults(
  merge_update_condition, merge_insert_condition,
  merge_update_columns=[], merge_exclude_columns=[], merge_update_set_expressions={}
) %}
  {%- set chosen = {
    'include': merge_update_columns,
    'exclude': merge_exclude_columns,
    'set_expressions': merge_update_set_expressions
  } -%}
  {%- set update = {'action': 'update', 'condition': merge_update_condition} -%}
  {{ return({
    'when_matched_update_by_name': dict(update, mode='by_name'),
    'when_matched_update_explicit': dict(update, mode='explicit', update=chosen),
    'when_not_matched_insert_by_name': {
      'action': 'insert', 'condition': merge_insert_condition, 'mode': 'by_name'
    }
  }) }}
{% endmacro %}
