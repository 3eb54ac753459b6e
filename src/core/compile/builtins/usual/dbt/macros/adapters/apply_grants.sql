{#- Whether grants outlive the relation that is put in another's place. -#}
{% macro copy_grants() %}{{ return(adapter.dispatch('copy_grants', 'dbt')()) }}{% endmacro %}

{% macro default__copy_grants() %}{{ return(True) }}{% endmacro %}

{#- DuckDB has no grants. -#}
{% macro apply_grants(relation, grant_config, should_revoke) -%}
  {{ return(adapter.dispatch('apply_grants', 'dbt')(relation, grant_config, should_revoke)) }}
{%- endmacro %}

{% macro should_revoke(existing_relation, full_refresh_mode=True) -%}
  {{ return((copy_grants() if full_refresh_mode else True) if existing_relation else False) }}
{%- endmacro %}
