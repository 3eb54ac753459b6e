{% macro validate_string_field(field_value, field_name, errors) %}
  {%- if field_value is not none and field_value is not string -%}
    {%- do errors.append(field_name ~ ' must be a string, found: ' ~ field_value) -%}
  {%- endif -%}
{% endmacro %}

{% macro validate_string_list_field(field_value, field_name, errors) %}
  {%- if field_value is none -%}
  {%- elif field_value is string or field_value is mapping or field_value is not sequence -%}
    {%- do errors.append(field_name ~ ' must be a list') -%}
  {%- else -%}
    {%- for item in field_value if item is not string -%}
      {%- do errors.append(field_name ~ ' must contain only string values, found: ' ~ item) -%}
    {%- endfor -%}
  {%- endif -%}
{% endmacro %}

{% macro validate_dict_field(field_value, field_name, errors) %}
  {%- if field_value is not none and field_value is not mapping -%}
    {%- do errors.append(field_name ~ ' must be a dictionary, found: ' ~ field_value) -%}
  {%- endif -%}
{% endmacro %}

{#- One predicate or a list of them, as a list. -#}
{% macro normalize_incremental_predicates(incremental_predicates) %}
  {%- set given = [] if incremental_predicates is none else incremental_predicates -%}
  {%- if given is mapping or given is not sequence -%}
    {% do exceptions.raise_compiler_error('incremental_predicates must be a list of strings or a string') %}
  {%- endif -%}
  {{ return([given] if given is string else given | list) }}
{% endmacro %}
