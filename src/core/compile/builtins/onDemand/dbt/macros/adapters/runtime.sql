{% macro is_core_v2() -%}{{ return(dbt_version.split('.')[0] == '2') }}{%- endmacro %}
