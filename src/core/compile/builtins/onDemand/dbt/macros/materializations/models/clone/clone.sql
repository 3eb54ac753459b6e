{#- A node as it stands in another state: a clone of its table where the database makes such, else a view on it. -#}
{% materialization clone, default %}
  {%- if not defer_relation -%}
    {{ log("No relation found in state manifest for " ~ model.unique_id, info=True) }}
    {{ return({'relations': []}) }}
  {%- endif -%}
  {%- set existing = load_cached_relation(this) -%}
  {%- if existing and not flags.FULL_REFRESH -%}
    {{ log("Relation " ~ existing ~ " already exists", info=True) }}
    {{ return({'relations': []}) }}
  {%- endif -%}
  {%- set other = load_cached_relation(defer_relation) -%}
  {%- if not (other and other.type == 'table' and can_clone_table()) -%}
    {{ return(context['materialization_view_default']()) }}
  {%- endif -%}

  {%- set target_relation = this.incorporate(type='table') -%}
  {% if existing and not existing.is_table %}{% do drop_relation_if_exists(existing) %}{% endif %}
  {% if target_relation.render() != defer_relation.render() %}
    {% call statement('main') -%}
      {{ create_or_replace_clone(target_relation, defer_relation) }}
    {%- endcall %}
  {% endif %}
  {% do apply_grants(target_relation, config.get('grants'), should_revoke=should_revoke(existing, True)) %}
  {% do persist_docs(target_relation, model) %}
  {{ return({'relations': [target_relation]}) }}
{% endmaterialization %}
