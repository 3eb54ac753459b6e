{% macro get_binding_char() -%}{{ adapter.dispatch('get_binding_char', 'dbt')() }}{%- endmacro %}

{% macro default__get_binding_char() %}{{ return('%s') }}{% endmacro %}
