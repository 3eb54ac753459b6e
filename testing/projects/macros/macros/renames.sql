{#- What dbt leaves to adapters, and dbt-duckdb leaves out. -#}
{% macro duckdb__get_rename_table_sql(relation, new_name) %}alter table {{ relation }} rename to {{ new_name }}{% endmacro %}
{% macro default__get_rename_view_sql(relation, new_name) %}alter view {{ relation }} rename to {{ new_name }}{% endmacro %}
{% macro default__support_multiple_grantees_per_dcl_statement() %}{{ return(var('one_by_one', false) == false) }}{% endmacro %}
