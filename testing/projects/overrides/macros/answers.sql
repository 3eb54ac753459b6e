{#- What materializations say that they have made is known to the nodes and hooks that come after. -#}
{% macro tell_known(names) %}
  {% for name in names if execute %}
    {% set known = adapter.get_relation(target.database, target.schema, name) %}
    {% do log(name ~ ' is ' ~ (known.type if known else 'unknown'), info=true) %}
  {% endfor %}
{% endmacro %}

{% materialization silent, default %}
  {% call statement('main') %}create or replace view {{ this }} as ({{ sql }}){% endcall %}
  {% do adapter.commit() %}
{% endmaterialization %}

{% materialization answering, default %}
  {% call statement('main') %}create or replace view {{ this }} as ({{ sql }}){% endcall %}
  {% do adapter.commit() %}
  {{ return(config.get('answer')) }}
{% endmaterialization %}
