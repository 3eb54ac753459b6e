{% macro generate_alias_name(custom_alias_name=none, node=none) %}{{ (custom_alias_name or node.name) ~ '_x' }}{% endmacro %}

{% macro generate_schema_name(custom_schema_name, node) %}{{ custom_schema_name or target.schema }}_{{ node.resource_type }}{% endmacro %}
