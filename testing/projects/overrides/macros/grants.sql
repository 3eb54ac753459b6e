{% macro duckdb__apply_grants(relation, grant_config, should_revoke=True) %}
  {% do log('grants of ' ~ relation.identifier ~ ': ' ~ grant_config ~ ', ' ~ should_revoke, info=true) %}
{% endmacro %}

{% macro default__copy_grants() %}{{ return(false) }}{% endmacro %}
