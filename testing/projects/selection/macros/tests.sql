{% test is_small(model, column_name, top) %} select * from {{ model }} where {{ column_name }} > {{ top }} {% endtest %}
