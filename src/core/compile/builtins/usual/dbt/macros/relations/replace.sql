{#- The old relation steps aside as `backup`, the new one takes its name. -#}
{% macro _replace_relation(existing, intermediate, target_relation, backup) %}
  {% set current = none if existing is none else load_cached_relation(existing) %}
  {% if current is not none %}
    {% if current.is_table %}{% do drop_indexes_on_relation(current) %}{% endif %}
    {% do adapter.rename_relation(current, backup) %}
  {% endif %}
  {% do adapter.rename_relation(intermediate, target_relation) %}
{% endmacro %}
