{#- Where a model's file lies unless its config says so: a folder of files where it is written in parts. -#}
{% macro external_location(relation, config) %}
  {%- set ending = '' if config.get('options', {}).get('partition_by') is not none else '.' ~ config.get('format', 'parquet') -%}
  {{- adapter.external_root() }}/{{ relation.identifier ~ ending -}}
{% endmacro %}
