{% macro default__alter_column_comment(relation, column_dict) %}{% do exceptions.raise_not_implemented('alter_column_comment macro not implemented for adapter ' ~ adapter.type()) %}{% endmacro %}

{% macro default__alter_relation_comment(relation, relation_comment) %}{% do exceptions.raise_not_implemented('alter_relation_comment macro not implemented for adapter ' ~ adapter.type()) %}{% endmacro %}
